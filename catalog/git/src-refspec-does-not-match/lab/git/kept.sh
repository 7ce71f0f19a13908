cat app/work.txt

# A job that starts tools/report.sh: without its x, in a folder without x, or with Windows line ends.
umask 022
mkdir tools
printf 'a\nb\nc\n' > list.txt
end='\n'
[ "$WAYOUT_CAUSE" != interpreter-missing ] || end='\r\n'
printf "#!/bin/sh${end}n=\$(/usr/bin/wc -l < list.txt)${end}echo \"counted \$n.\"${end}" > tools/report.sh
chmod 755 tools/report.sh
case $WAYOUT_CAUSE in
  no-execute-bit) chmod 644 tools/report.sh ;;
  not-for-this-user) chmod 600 tools ;;
esac
start=tools/report.sh
case $WAYOUT_APPROACH in
  chmod-x) chmod +x tools/report.sh ;;
  call-interpreter) start="sh tools/report.sh" ;;
  open-the-path) chmod u+x tools ;;
  convert-line-ends) sed -i 's/\r$//' tools/report.sh ;;
  chmod-777) chmod -R 777 tools ;;
esac
echo "$start" > job.sh
exec /usr/bin/bash job.sh
